package main

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// #region account
// An Account is a row; pgx fills its fields by the names of the columns.
type Account struct {
	ID      int
	Owner   string
	Balance int
}

// AccountsOf gives the accounts of the owners, in the order of their ids.
func AccountsOf(ctx context.Context, conn *pgx.Conn, owners []string) ([]Account, error) {
	rows, err := conn.Query(ctx, `
		select id, owner, balance from account
		where owner = any($1) order by id`, owners)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowToStructByName[Account])
}

// #endregion account

func parameters(ctx context.Context) error {
	conn, err := prepare(ctx)
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	// #region inject
	owner := "x' or 'a' = 'a"
	for _, owners := range [][]string{{"ada", "alan"}, {}, {owner}} {
		accounts, err := AccountsOf(ctx, conn, owners)
		if err != nil {
			return err
		}
		fmt.Printf("any(%q): %v\n", owners, accounts)
	}

	var pasted int // never do this: the text of the value becomes part of the statement
	err = conn.QueryRow(ctx, "select count(*) from account where owner = '"+owner+"'").Scan(&pasted)
	fmt.Printf("pasted: %d rows\n", pasted)
	// #endregion inject
	return err
}
