import { randomBytes } from 'node:crypto';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { graphArguments, pictureOf, type Picture } from './graph';
import { Live } from './live';
import { pageOf } from './page';
import { run } from './run';
import type { Tool } from './tool';

/** The picture of one document, beside it, for as long as the panel is open. */
export class GraphPanel implements vscode.Disposable {
  private static readonly open = new Map<string, GraphPanel>();

  private readonly panel: vscode.WebviewPanel;
  private readonly live: Live<string, Picture>;
  private readonly listening: vscode.Disposable[] = [];
  private last: string | undefined;

  /** Shows the picture of a document, in the panel that it may have already. */
  static show(document: vscode.TextDocument, findTool: () => Tool): void {
    const key = document.uri.toString();
    const known = GraphPanel.open.get(key);
    if (known === undefined) GraphPanel.open.set(key, new GraphPanel(document, findTool, () => GraphPanel.open.delete(key)));
    else known.panel.reveal(undefined, true);
  }

  /** Closes all panels. */
  static closeAll(): void {
    for (const panel of [...GraphPanel.open.values()]) panel.dispose();
  }

  private constructor(private readonly document: vscode.TextDocument, findTool: () => Tool, closed: () => void) {
    const name = path.basename(document.fileName);
    this.panel = vscode.window.createWebviewPanel('registrykit.graph', `Graph of ${name}`, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: false, localResourceRoots: [] });
    this.live = new Live(
      async (text, signal) => pictureOf(await run(findTool(), graphArguments({ all: this.setting('graph.all', false), scope: this.setting('scope', 'committed'), roles: this.setting('roles', []) }), text, { cwd: path.dirname(document.fileName), signal })),
      (picture) => { this.draw(picture); },
    );
    this.listening.push(
      vscode.workspace.onDidChangeTextDocument((change) => { if (change.document === document) this.change(this.setting('graph.delay', 300)); }),
      vscode.workspace.onDidChangeConfiguration((change) => { if (change.affectsConfiguration('registrykit')) this.change(0); }),
      vscode.workspace.onDidCloseTextDocument((gone) => { if (gone === document) this.dispose(); }),
      this.panel.onDidDispose(() => {
        this.live.stop();
        for (const listener of this.listening) listener.dispose();
        closed();
      }),
    );
    this.change(0);
  }

  dispose(): void {
    this.panel.dispose();
  }

  private change(delay: number): void {
    this.live.change(() => this.document.getText(), delay);
  }

  private draw(picture: Picture): void {
    this.panel.webview.html = pageOf(picture, this.last, randomBytes(16).toString('hex'));
    if (picture.kind === 'svg') this.last = picture.svg;
  }

  private setting<T>(name: string, fallback: T): T {
    return vscode.workspace.getConfiguration('registrykit', this.document).get(name, fallback);
  }
}
