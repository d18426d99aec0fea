import { generatedGarden } from './corpus.ts';

const config = `baseURL = "https://garden.example/"
title = "Generated"
disableKinds = ["taxonomy", "term"]
[outputs]
home = ["HTML", "RSS"]
section = ["HTML", "RSS"]
[markup.highlight]
noClasses = false
[markup.goldmark.renderer]
unsafe = false
`;

const base = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Params.summary }}"><link rel="canonical" href="{{ .Permalink }}"><link rel="stylesheet" href="/site.css"></head>
<body><header><a href="/">{{ site.Title }}</a><nav><a href="/articles/">Articles</a> <a href="/topics/">Topics</a></nav></header><main>{{ block "main" . }}{{ end }}</main></body></html>
`;

const single = `{{ define "main" }}<h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time>
<nav>{{ .TableOfContents }}</nav><article>{{ .Content }}</article><nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>{{ end }}
`;

const list = `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.summary }}</li>{{ end }}</ul>{{ end }}
`;

/** The same corpus as a Hugo site with a bare theme: its own links in place of ours, and nothing that Hugo has no word for. */
export function hugoSite(articles: number): ReadonlyMap<string, string> {
	const files = new Map([['hugo.toml', config], ['layouts/_default/baseof.html', base], ['layouts/_default/single.html', single], ['layouts/_default/list.html', list], ['static/site.css', 'body { max-width: 40rem }\n']]);
	for (const [path, text] of generatedGarden(articles)) {
		if (!/^(?:articles|topics)\//.test(path)) continue;
		const linked = text.replaceAll(/\[\[(topic|generated)-(\d+)\]\]/g, (_, kind: string, number: string) =>
			kind === 'topic' ? `[Topic ${number}](/topics/topic-${number}/)` : `[Generated ${number}](/articles/generated-${number}/)`);
		files.set(`content/${path}`, linked);
	}
	return files;
}
