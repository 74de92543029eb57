import assert from 'node:assert/strict';
import { mock, test, type TestContext } from 'node:test';
import { Live } from '../src/live';

/** Work that ends when the test says so. */
function slow(context: TestContext) {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const begun: { source: string; signal: AbortSignal; end: (result: string) => void }[] = [];
  const shown = mock.fn<(result: string) => void>();
  const live = new Live<string, string>((source, signal) => new Promise((end) => { begun.push({ source, signal, end }); }), shown);
  return { live, begun, results: () => shown.mock.calls.map((call) => call.arguments[0]), tick: (time: number) => { context.mock.timers.tick(time); } };
}

const settled = () => new Promise((resolve) => { setImmediate(resolve); });

test('of several changes the last one alone is worked on, once they pause', (context) => {
  const { live, begun, tick } = slow(context);
  for (const text of ['a', 'ab', 'abc']) {
    live.change(() => text, 300);
    tick(299);
  }

  assert.equal(begun.length, 0);
  tick(1);
  assert.deepEqual(begun.map((work) => work.source), ['abc']);
});

test('a result is shown, unless a change came in the meantime', async (context) => {
  const { live, begun, results, tick } = slow(context);
  live.change(() => 'old', 0);
  tick(0);
  live.change(() => 'new', 0);
  assert.deepEqual(begun.map((work) => work.signal.aborted), [true]);
  tick(0);
  begun[1]?.end('second');
  begun[0]?.end('first');
  await settled();

  assert.deepEqual(results(), ['second']);
});

test('after a stop nothing begins and nothing is shown', async (context) => {
  const { live, begun, results, tick } = slow(context);
  live.change(() => 'text', 0);
  tick(0);
  live.stop();
  begun[0]?.end('late');
  live.change(() => 'other', 10);
  live.stop();
  tick(1000);
  await settled();

  assert.equal(begun.length, 1);
  assert.deepEqual(results(), []);
});
