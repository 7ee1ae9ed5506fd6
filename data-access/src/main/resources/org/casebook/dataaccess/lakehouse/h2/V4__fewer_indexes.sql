-- Rows of an object are found through the identifiers that the object names, which are kept beside it: an index by
-- object on every table costs each row that is imported and is asked for only when a file is read anew. Boards name no
-- identifier and keep theirs.
drop index silver.patient_object;
drop index silver.identifier_link_object;
drop index silver.condition_object;
drop index silver.observation_object;
drop index silver.treatment_object;
drop index silver.specimen_object;
drop index silver.variant_object;
drop index silver.panel_region_object;
drop index silver.imaging_instance_object;
drop index silver.note_object;
drop index silver.note_entity_object;
drop index silver.wearable_sample_object;
drop index silver.genotype_call_object;
drop index silver.consent_object;
drop index silver.service_order_object;
drop index silver.board_case_object;
-- Tiers are read and replaced patient by patient, never one by one.
alter table gold.variant_tier drop primary key;
