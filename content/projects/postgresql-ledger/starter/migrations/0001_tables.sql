-- Amounts are in the smallest unit of one currency.

CREATE TABLE account (
	id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	name      text NOT NULL,
	overdraft bigint NOT NULL,
	balance   bigint NOT NULL DEFAULT 0,
	opened_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE transfer (
	id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	key          text NOT NULL,
	from_account bigint NOT NULL REFERENCES account,
	to_account   bigint NOT NULL REFERENCES account,
	amount       bigint NOT NULL,
	created_at   timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE entry (
	id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	transfer_id bigint NOT NULL REFERENCES transfer,
	account_id  bigint NOT NULL REFERENCES account,
	amount      bigint NOT NULL,
	balance     bigint NOT NULL -- of the account, after this entry
);
