package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// #region withdraw
var errTooLittle = errors.New("the accounts hold too little together")

// withdraw takes an amount from one account if all accounts of its owner hold
// enough together.
func withdraw(ctx context.Context, tx pgx.Tx, owner string, id, amount int) error {
	var sum int
	if err := tx.QueryRow(ctx, "select sum(balance) from account where owner = $1", owner).Scan(&sum); err != nil {
		return err
	}
	fmt.Printf("%s sees %d and takes %d from account %d\n", owner, sum, amount, id)
	if sum < amount {
		return errTooLittle
	}
	_, err := tx.Exec(ctx, "update account set balance = balance - $1 where id = $2", amount, id)
	return err
}

// #endregion withdraw

// retry lets another transaction come in between the read and the commit of
// the first attempt. Each of the two alone is right.
func retry(ctx context.Context) error {
	conn, err := prepare(ctx)
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	other, err := connect(ctx)
	if err != nil {
		return err
	}
	defer other.Close(ctx)

	// #region race
	attempt := 0
	err = Transact(ctx, conn, 5, func(tx pgx.Tx) error {
		attempt++
		fmt.Println("attempt", attempt)
		if err := withdraw(ctx, tx, "ada", 1, 100); err != nil {
			return err
		}
		if attempt > 1 {
			return nil
		}
		return Transact(ctx, other, 1, func(tx pgx.Tx) error { return withdraw(ctx, tx, "ada", 2, 100) })
	})
	fmt.Println("result:", err)
	// #endregion race
	if !errors.Is(err, errTooLittle) {
		return fmt.Errorf("both withdrawals passed: %w", err)
	}
	return nil
}
