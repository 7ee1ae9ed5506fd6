-- Results of checks over time: for every run and check, how many rows of each patient were looked at and failed, among
-- the rows that the scope of the run speaks of. Kept by patient and label, so that a later reading can leave out whom
-- the reader may no longer see.
create schema quality;
create table quality.run (
    run_number bigint not null primary key,
    scope varchar(64) not null,
    ran timestamp(6) with time zone not null,
    declarations varchar(40) not null
);
create index run_scope on quality.run (scope);
create table quality.tally (
    run_number bigint not null,
    check_code varchar(60) not null,
    pseudonym varchar(12) not null,
    confidentiality varchar(1) not null,
    sensitivities varchar(400) not null,
    checked bigint not null,
    failed bigint not null
);
create index tally_run on quality.tally (run_number);

-- What was decided about a file in quarantine. A file that was replaced by a mended one has no rows any more; its bytes
-- stay in bronze, and so does its quarantine.
create table bronze.quarantine_decision (
    object_hash varchar(64) not null primary key,
    decision varchar(20) not null,
    decided timestamp(6) with time zone not null,
    decided_by varchar(64) not null,
    reason varchar not null,
    replaced_by varchar(64)
);
