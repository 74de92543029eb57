import * as fs from 'node:fs';
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';
import { GraphPanel } from './graphPanel';
import { versionOf } from './run';
import { findTool, type Tool } from './tool';

const install = 'dotnet tool install --global Cortex.RegistryKit.Cli';

let client: LanguageClient | undefined;
let starting: Promise<void> = Promise.resolve();

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const status = vscode.languages.createLanguageStatusItem('registrykit', selector());
  status.name = 'RegistryKit';
  context.subscriptions.push(
    status,
    vscode.commands.registerCommand('registrykit.restart', () => restart(status)),
    vscode.commands.registerCommand('registrykit.showGraph', showGraph),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('registrykit.path') || change.affectsConfiguration('registrykit.files')) void restart(status);
    }),
  );
  await restart(status);
}

export async function deactivate(): Promise<void> {
  GraphPanel.closeAll();
  await starting;
  await client?.stop();
}

/** Starts the language server anew; one start after the other, however quickly the settings change. */
function restart(status: vscode.LanguageStatusItem): Promise<void> {
  starting = starting.then(() => start(status)).catch((problem: unknown) => {
    show(status, 'The language server did not start', vscode.LanguageStatusSeverity.Error, problem instanceof Error ? problem.message : undefined);
  });
  return starting;
}

async function start(status: vscode.LanguageStatusItem): Promise<void> {
  await client?.dispose();
  client = undefined;
  status.selector = selector();

  const tool = currentTool();
  status.busy = true;
  const version = await versionOf(tool);
  status.busy = false;
  if (version === undefined) {
    show(status, 'RegistryKit is not installed', vscode.LanguageStatusSeverity.Error, `looked for by ${tool.origin}`);
    void offerInstall(tool);
    return;
  }

  // No transport is named: the client would add an argument for it.
  const server = { command: tool.command, args: [...tool.args, 'lsp'], ...(tool.cwd === undefined ? {} : { options: { cwd: tool.cwd } }) };
  client = new LanguageClient('registrykit', 'RegistryKit', server, { documentSelector: selector(), synchronize: { configurationSection: 'registrykit' } });
  await client.start();
  show(status, `RegistryKit ${version}`, vscode.LanguageStatusSeverity.Information, tool.origin);
}

function showGraph(): void {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.uri.scheme === 'file') GraphPanel.show(document, currentTool);
  else void vscode.window.showInformationMessage('RegistryKit: open a registry first; its picture is shown beside it.');
}

async function offerInstall(tool: Tool): Promise<void> {
  const [terminal, settings] = ['Install…', 'Open Settings'] as const;
  const chosen = await vscode.window.showWarningMessage(`RegistryKit: the tool cannot be started ('${[tool.command, ...tool.args].join(' ')}', from ${tool.origin}). Install it, or say in the settings where it is.`, terminal, settings);
  if (chosen === settings) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'registrykit.path');
  } else if (chosen === terminal) {
    const shell = vscode.window.createTerminal('RegistryKit');
    shell.show();

    // It is written, and run by whoever presses Enter.
    shell.sendText(tool.command === 'dotnet' ? 'dotnet tool restore' : install, false);
  }
}

function currentTool(): Tool {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter((folder) => folder.uri.scheme === 'file').map((folder) => folder.uri.fsPath);
  return findTool(vscode.workspace.getConfiguration('registrykit').get('path', ''), folders, (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined));
}

function selector(): { scheme: string; pattern: string }[] {
  return vscode.workspace.getConfiguration('registrykit').get<string[]>('files', []).map((pattern) => ({ scheme: 'file', pattern }));
}

function show(status: vscode.LanguageStatusItem, text: string, severity: vscode.LanguageStatusSeverity, detail: string | undefined): void {
  status.text = text;
  status.severity = severity;
  status.command = { command: 'registrykit.restart', title: 'Restart' };
  if (detail !== undefined) status.detail = detail;
}
