-- Whether the modality of a feature block is there (with how many items), and if not, in which way it is missing.
-- Both are null for blocks of before, until the patient's gold is computed again.
alter table gold.feature_block add column items integer;
alter table gold.feature_block add column missing varchar(20);
