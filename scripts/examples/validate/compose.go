package main

import (
	"context"
	"path/filepath"

	"github.com/compose-spec/compose-go/v2/loader"
	"github.com/compose-spec/compose-go/v2/types"
)

// readCompose loads a Compose file by its schema, which refuses unknown keys, and resolves its references.
func readCompose(name string, text []byte) error {
	details := types.ConfigDetails{
		WorkingDir:  filepath.Dir(name),
		ConfigFiles: []types.ConfigFile{{Filename: name, Content: text}},
		Environment: types.Mapping{},
	}
	_, err := loader.LoadWithContext(context.Background(), details, func(options *loader.Options) {
		options.SetProjectName("example", true)
	})
	return err
}
