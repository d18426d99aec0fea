ALTER TABLE account
	ADD CONSTRAINT account_overdraft CHECK (overdraft >= 0),
	ADD CONSTRAINT account_limit CHECK (balance >= -overdraft);

ALTER TABLE transfer
	ADD CONSTRAINT transfer_key_given CHECK (key <> ''),
	ADD CONSTRAINT transfer_amount CHECK (amount > 0),
	ADD CONSTRAINT transfer_accounts CHECK (from_account <> to_account);

ALTER TABLE entry
	ADD CONSTRAINT entry_amount CHECK (amount <> 0),
	ADD CONSTRAINT entry_once UNIQUE (transfer_id, account_id);

CREATE INDEX entry_statement ON entry (account_id, id);
