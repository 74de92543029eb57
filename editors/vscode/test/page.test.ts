import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageOf } from '../src/page';

const svg = '<svg><title>&lt;style&gt;</title><style>.a { fill: red }</style></svg>';

test('the page allows the styles with the nonce and nothing else', () => {
  const page = pageOf({ kind: 'svg', svg }, undefined, 'n0nce');
  assert.match(page, /content="default-src 'none'; style-src 'nonce-n0nce'"/);
  assert.equal(page.split('<style nonce="n0nce">').length, 3);
  assert.doesNotMatch(page, /<script|<style>|unsafe|https?:/);
});

test('a message is text, whatever stands in it', () => {
  const page = pageOf({ kind: 'problem', message: `</p><script>"'&` }, undefined, 'n');
  assert.match(page, /<p role="status">&lt;\/p&gt;&lt;script&gt;&quot;&#39;&amp;<\/p>/);
});

test('while a text is half typed the last drawing stays, and looks like an old one', () => {
  const page = pageOf({ kind: 'problem', message: 'not JSON' }, svg, 'n');
  assert.match(page, /class="old"><svg>/);
  assert.doesNotMatch(pageOf({ kind: 'svg', svg }, svg, 'n'), /class="old"/);
});
