// Command restart-behind-nginx counts what clients lose when a server behind nginx is stopped.
package main

import (
	"fmt"
	"log"
	"os"
)

func main() {
	if len(os.Args) == 4 && os.Args[1] == "serve" {
		if err := serve(os.Args[2], os.Args[3]); err != nil {
			log.Fatal(err)
		}
		return
	}
	if err := compare(); err != nil {
		log.Fatal(err)
	}
}

// #region compare
func compare() error {
	fmt.Println("                                in hand at the stop          sent afterwards")
	fmt.Println("stop       next_upstream        GET ok  POST ok  effects     GET ok  POST ok")
	for _, stop := range []string{"kill", "Close", "Shutdown"} {
		for _, next := range []string{"off", "error timeout", "error timeout non_idempotent"} {
			result, err := try(stop, next)
			if err != nil {
				return fmt.Errorf("%s, %s: %w", stop, next, err)
			}
			label := map[string]string{"off": "off", "error timeout": "default", "error timeout non_idempotent": "and non_idempotent"}[next]
			fmt.Printf("%-10s %-20s %6d %8d %8d %10d %8d\n", stop, label, result.held["GET"], result.held["POST"], result.effects, result.later["GET"], result.later["POST"])
		}
	}
	return nil
}

// #endregion compare
