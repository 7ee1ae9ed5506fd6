-- Passphrases of accounts, hashed. An account of users.yaml without a row has none.
create table governance.account (
    user_id varchar(64) not null primary key,
    verifier varchar(200) not null,
    must_change boolean not null,
    changed timestamp(6) with time zone not null
);
-- Attempts to sign in since the last that was right. The name is digested with the key of the home: it may be of nobody,
-- and may be a passphrase that was typed in the wrong place.
create table governance.sign_in_failure (
    name_digest char(64) not null primary key,
    failures bigint not null,
    latest timestamp(6) with time zone not null
);
