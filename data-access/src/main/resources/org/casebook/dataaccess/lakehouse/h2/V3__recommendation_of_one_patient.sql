-- A recommendation is about one patient before one board. Two organisers may use the same case identifier for two
-- patients, so the identifier alone does not say whose it is.
alter table governance.recommendation add column pseudonym varchar(12) default '' not null;
alter table governance.recommendation drop primary key;
alter table governance.recommendation add primary key (case_id, pseudonym, version);
