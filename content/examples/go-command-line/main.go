// Command sums prints the SHA-256 sums of files.
package main

import (
	"context"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
)

// #region main
func main() { os.Exit(start()) }

// start ties the program to its process. Its deferred calls run, since
// os.Exit stands in main alone.
func start() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // the second signal ends the process at once
	return run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
}

// #endregion main

var errUsage = errors.New("usage: sums [-prefix text] [file ...] | config | version | wait")

// #region run
// run gives the exit status: 0 for success, 1 for work that failed,
// 2 for a wrong call, 130 for an interruption.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	err := command(ctx, args, stdin, stdout, stderr)
	switch {
	case err == nil:
		return 0
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(stderr, "sums: interrupted")
		return 130
	}
	fmt.Fprintln(stderr, "sums:", err)
	if errors.Is(err, errUsage) {
		return 2
	}
	return 1
}

// #endregion run

func command(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) error {
	// #region flags
	flags := flag.NewFlagSet("sums", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // run prints the error, once
	flags.String("prefix", "", "text before each sum")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		_, err := fmt.Fprintln(stdout, errUsage)
		return err
	} else if err != nil {
		return fmt.Errorf("%w\n%w", err, errUsage)
	}
	// #endregion flags
	switch flags.Arg(0) {
	case "config":
		return printSettings(flags, stdout)
	case "version":
		info, ok := debug.ReadBuildInfo()
		if !ok {
			return errors.New("built without module information")
		}
		_, err := fmt.Fprintln(stdout, info.Path, info.Main.Version)
		return err
	case "wait":
		fmt.Fprintln(stderr, "waiting")
		<-ctx.Done()
		return ctx.Err()
	}
	file, err := readFile("sums.conf")
	if err != nil {
		return err
	}
	prefix := resolve("prefix", "", flags, file).value
	return sums(ctx, prefix, flags.Args(), stdin, stdout, stderr)
}

// #region sums
func sums(ctx context.Context, prefix string, names []string, stdin io.Reader, stdout, stderr io.Writer) error {
	if len(names) == 0 {
		names = []string{"-"}
	}
	failed := 0
	for _, name := range names {
		if err := ctx.Err(); err != nil {
			return err
		}
		sum, err := sumOf(name, stdin)
		if err != nil {
			failed++
			fmt.Fprintln(stderr, "sums:", err) // and go on with the others
			continue
		}
		if _, err := fmt.Fprintf(stdout, "%s%x  %s\n", prefix, sum, name); err != nil {
			return err // a full disk is no success
		}
	}
	if failed > 0 {
		return fmt.Errorf("%d of %d files could not be read", failed, len(names))
	}
	return nil
}

// #endregion sums

func sumOf(name string, stdin io.Reader) ([]byte, error) {
	in := stdin
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer file.Close()
		in = file
	}
	h := sha256.New()
	if _, err := io.Copy(h, in); err != nil {
		return nil, err
	}
	return h.Sum(nil)[:4], nil // four bytes are enough to look at
}
