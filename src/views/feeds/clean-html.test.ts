import { expect, it } from 'vitest';
import { cleanForFeed } from './clean-html.ts';

const page = 'https://garden.example/base/articles/a/';

it('makes every address absolute, those of a srcset too', () => {
	const html = '<a href="#part">a</a><a href="../b/">b</a><img src="/p.webp" srcset="/p.webp 720w, /q.webp 1440w" alt="A">';
	expect(cleanForFeed(html, page)).toBe(
		`<a href="${page}#part">a</a><a href="https://garden.example/base/articles/b/">b</a>` +
		'<img src="https://garden.example/p.webp" srcset="https://garden.example/p.webp 720w, https://garden.example/q.webp 1440w" alt="A">',
	);
});

it('drops scripts, buttons, heading anchors, classes, styles and data, and keeps the words', () => {
	const html = '<h2 id="x" class="y">T<a class="anchor" href="#x">#</a></h2><script>1</script><button>Copy</button><p style="a" data-b="c" onclick="d">P</p>';
	expect(cleanForFeed(html, page)).toBe('<h2 id="x">T</h2><p>P</p>');
});

it('keeps code as text without its spans', () => {
	expect(cleanForFeed('<pre tabindex="0"><code><span class="line"><span class="t-keyword">if</span> a &#x3C; b</span></code></pre>', page))
		.toBe('<pre><code>if a &#x3C; b</code></pre>');
});

it('gives a drawing the colours that its style sheet gave it', () => {
	const html = '<svg viewBox="0 0 1 1"><path d="M0 0"></path><polygon class="filled" points="0,0"></polygon><text>a</text></svg>';
	const clean = cleanForFeed(html, page);
	expect(clean).toContain('<path d="M0 0" stroke="currentColor" fill="none">');
	expect(clean).toContain('<polygon points="0,0" stroke="currentColor" fill="currentColor">');
});
