import { expect, test } from 'vitest';
import { splitParagraphs } from './split-paragraphs.ts';

test('blank lines part paragraphs, also where they hold spaces', () => {
	expect(splitParagraphs('\n\none\ntwo\n\n \t\nthree', '#')).toEqual(['one\ntwo', 'three']);
});

test('a here-document keeps its blank lines', () => {
	const script = "cat > f <<'END'\na\n\n# b\nEND\n\nls";
	expect(splitParagraphs(script, '#')).toEqual(["cat > f <<'END'\na\n\n# b\nEND", 'ls']);
});

test('the end of a here-document may be indented with tabs only where <<- says so', () => {
	expect(splitParagraphs('cat <<-END\n\ta\n\n\tEND\n\nls', '#')).toHaveLength(2);
	expect(() => splitParagraphs('cat <<END\na\n\n\tEND\n\nls', '#')).toThrow('the text that begins with <<END does not end');
});

test('a here-string and a shift are no here-documents', () => {
	expect(splitParagraphs('cat <<<word\n\necho "$((1 << n))"\n\nls', '#')).toHaveLength(3);
});

test('SQL between dollar quotes keeps its blank lines', () => {
	expect(splitParagraphs("do $body$\nbegin\n\n  perform '$$';\nend $body$;\n\nselect 1;", '--')).toEqual(["do $body$\nbegin\n\n  perform '$$';\nend $body$;", 'select 1;']);
});

test('parameters are no dollar quotes', () => {
	expect(splitParagraphs('prepare p as select $1, $2;\n\nselect 1;', '--')).toHaveLength(2);
});
