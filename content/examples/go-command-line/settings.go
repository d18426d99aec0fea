package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
)

// #region settings
// A setting has a value, and the layer that gave it.
type setting struct{ value, origin string }

// resolve takes the first of flag, environment, file and default that is set.
func resolve(name, standard string, flags *flag.FlagSet, file map[string]string) setting {
	found := setting{standard, "default"}
	if v, ok := file[name]; ok {
		found = setting{v, "file"}
	}
	key := "SUMS_" + strings.ToUpper(name)
	if v, ok := os.LookupEnv(key); ok {
		found = setting{v, key}
	}
	flags.Visit(func(f *flag.Flag) { // only flags that were given
		if f.Name == name {
			found = setting{f.Value.String(), "-" + name}
		}
	})
	return found
}

// #endregion settings

func printSettings(flags *flag.FlagSet, w io.Writer) error {
	file, err := readFile("sums.conf")
	if err != nil {
		return err
	}
	for _, s := range []struct{ name, standard string }{{"prefix", ""}, {"store", "local"}, {"token", ""}} {
		got := resolve(s.name, s.standard, flags, file)
		if s.name == "token" && got.value != "" {
			got.value = "(hidden)"
		}
		if _, err := fmt.Fprintf(w, "%-6s %-10q %s\n", s.name, got.value, got.origin); err != nil {
			return err
		}
	}
	return nil
}

// readFile reads lines of the form name=value. A missing file has no settings.
func readFile(name string) (map[string]string, error) {
	file, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	defer file.Close()
	settings := map[string]string{}
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		if k, v, ok := strings.Cut(lines.Text(), "="); ok {
			settings[k] = v
		}
	}
	return settings, lines.Err()
}
