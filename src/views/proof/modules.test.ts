import { expect, test } from 'vitest';
import { importedModules } from './modules.ts';

const goMod = `module m

go 1.26

require github.com/one/alone v0.1.0

require (
	github.com/jackc/pgx/v5 v5.12.0 // indirect
	github.com/twmb/franz-go v1.22.2
	github.com/twmb/franz-go/pkg/kadm v1.19.0
	golang.org/x/sync v0.24.0 // indirect
	github.com/unused/thing v2.0.0+incompatible
)
`;

const files = new Map([
	['a.go', 'package a\n\nimport (\n\t"fmt"\n\n\tpg "github.com/jackc/pgx/v5/pgxpool"\n\t"github.com/twmb/franz-go/pkg/kadm"\n)\n\nvar x = "github.com/unused/thing"\n'],
	['b.go', 'package a\n\nimport "golang.org/x/sync/errgroup"\nimport "github.com/one/alone"\n'],
	['c.txt', 'import "github.com/twmb/franz-go/pkg/kgo"\n'],
]);

test('the modules that Go files import are named as readers know them, each by its own path', () => {
	const found = importedModules(goMod, [...files.keys()], files).map(({ name, version }) => `${name} ${version}`);
	expect(found).toEqual(['alone 0.1.0', 'kadm 1.19.0', 'pgx 5.12.0', 'x/sync 0.24.0']);
});
