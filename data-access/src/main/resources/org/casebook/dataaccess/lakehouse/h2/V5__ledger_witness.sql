-- How far the ledger has come, told to the database so that an older copy of the ledger's files is found out. One row.
create table governance.ledger_witness (
    only_row smallint not null primary key check (only_row = 1),
    sequence bigint not null,
    hash char(64) not null
);
