-- Bronze: what came in, as it came. The bytes lie encrypted beside the database, under their hash.
create schema bronze;
create table bronze.object (
    object_hash varchar(64) not null primary key,
    file_name varchar not null,
    kind varchar(20),
    size_bytes bigint not null,
    received timestamp(6) with time zone not null,
    importer_version varchar(40) not null,
    outcome varchar(20) not null,
    report varchar not null,
    in_gold boolean not null
);
create table bronze.object_subject (
    object_hash varchar(64) not null,
    identifier_id varchar(40) not null,
    row_kind varchar(20) not null,
    row_count bigint not null,
    primary key (object_hash, identifier_id, row_kind)
);
create index object_subject_identifier on bronze.object_subject (identifier_id);
create table bronze.quarantine (
    object_hash varchar(64) not null,
    ordinal integer not null,
    place varchar not null,
    reason varchar not null,
    left_out boolean not null,
    primary key (object_hash, ordinal)
);

-- Governance: who is who, who may see whom, what ran.
create schema governance;
create table governance.identifier (
    identifier_id varchar(40) not null primary key,
    naming_system varchar not null,
    naming_value varchar not null,
    pseudonym varchar(12),
    since timestamp(6) with time zone not null,
    decided_by varchar(140) not null
);
create index identifier_pseudonym on governance.identifier (pseudonym);
create table governance.patient (
    pseudonym varchar(12) not null primary key,
    site varchar
);
create table governance.care_team (
    user_id varchar(64) not null,
    identifier_id varchar(40) not null,
    starts date,
    ends date,
    primary key (user_id, identifier_id)
);
create table governance.label (
    sensitivities varchar(400) not null,
    code varchar(40) not null,
    primary key (sensitivities, code)
);
create table governance.activity (
    activity_id varchar(60) not null primary key,
    name varchar(40) not null,
    version varchar(40) not null,
    object_hash varchar(64),
    pseudonym varchar(12),
    ended timestamp(6) with time zone not null,
    rows_in bigint not null,
    rows_out bigint not null,
    rejected bigint not null
);
create index activity_object on governance.activity (object_hash);
create index activity_pseudonym on governance.activity (pseudonym);
create table governance.recommendation (
    case_id varchar(64) not null,
    version integer not null,
    wording varchar not null,
    reason varchar not null,
    evidence varchar not null,
    dissents varchar not null,
    author varchar(64) not null,
    written timestamp(6) with time zone not null,
    signed_by varchar(64),
    signed timestamp(6) with time zone,
    primary key (case_id, version)
);

-- Silver: typed rows in standard terms, each with the place it was read from.
create schema silver;
create table silver.patient (
    item_id varchar(40) not null primary key,
    object_hash varchar(64) not null,
    place varchar not null,
    subject_id varchar(40) not null,
    confidentiality varchar(1) not null,
    sensitivities varchar(400) not null,
    "family_name" varchar,
    "given_names" varchar,
    "birth_date" date,
    "sex" varchar,
    "deceased" date,
    "site" varchar
);
create index patient_object on silver.patient (object_hash);
create index patient_subject on silver.patient (subject_id);
create table silver.identifier_link (
    item_id varchar(40) not null primary key,
    object_hash varchar(64) not null,
    place varchar not null,
    subject_id varchar(40) not null,
    confidentiality varchar(1) not null,
    sensitivities varchar(400) not null,
    "also_system" varchar not null,
    "also_value" varchar not null
);
create index identifier_link_object on silver.identifier_link (object_hash);
create index identifier_link_subject on silver.identifier_link (subject_id);
create table silver.condition (
    item_id varchar(40) not null primary key,
    object_hash varchar(64) not null,
    place varchar not null,
    subject_id varchar(40) not null,
    confidentiality varchar(1) not null,
    sensitivities varchar(400) not null,
    "category" varchar not null,
    "code_system" varchar,
    "code" varchar,
    "display" varchar not null,
    "histology" varchar,
    "body_site" varchar,
    "recorded" date,
    "status" varchar
);
create index condition_object on silver.condition (object_hash);
create index condition_subject on silver.condition (subject_id);
create table silver.observation (
    item_id varchar(40) not null primary key,
    object_hash varchar(64) not null,
    place varchar not null,
    subject_id varchar(40) not null,
    confidentiality varchar(1) not null,
    sensitivities varchar(400) not null,
    "category" varchar not null,
    "code_system" varchar,
    "code" varchar,
    "display" varchar not null,
    "number" double precision,
    "unit" varchar,
    "value_code" varchar,
    "text" varchar,
    "low" double precision,
    "high" double precision,
    "effective" timestamp(6) with time zone,
    "status" varchar
);
create index observation_object on silver.observation (object_hash);
create index observation_subject on silver.observation (subject_id);
create table silver.treatment (
    item_id varchar(40) not null primary key,
    object_hash varchar(64) not null,
    place varchar not null,
    subject_id varchar(40) not null,
    confidentiality varchar(1) not null,
    sensitivities varchar(400) not null,
    "category" varchar not null,
    "code_system" varchar,
    "code" varchar,
    "display" varchar not null,
    "started" date,
    "ended" date,
    "status" varchar,
    "intent" varchar,
    "line" integer,
    "detail" varchar
);
create index treatment_object on silver.treatment (object_hash);
create index treatment_subject on silver.treatment (subject_id);
create table silver.specimen (
    item_id varchar(40) not null primary key,
    object_hash varchar(64) not null,
    place varchar not null,
    subject_id varchar(40) not null,
    confidentiality varchar(1) not null,
    sensitivities varchar(400) not null,
    "identifier" varchar,
    "type" varchar,
    "body_site" varchar,
    "collected" date
);
create index specimen_object on silver.specimen (object_hash);
create index specimen_subject on silver.specimen (subject_id);
create table silver.variant (
    item_id varchar(40) not null primary key,
    object_hash varchar(64) not null,
    place varchar not null,
    subject_id varchar(40) not null,
    confidentiality varchar(1) not null,
    sensitivities varchar(400) not null,
    "assembly" varchar not null,
    "chromosome" varchar not null,
    "start" bigint not null,
    "end" bigint not null,
    "ref" varchar not null,
    "alt" varchar not null,
    "type" varchar not null,
    "origin" varchar not null,
    "filter" varchar not null,
    "quality" double precision,
    "ids" varchar,
    "specimen" varchar not null,
    "tumor_depth" integer,
    "tumor_alt_depth" integer,
    "tumor_fraction" double precision,
    "normal_depth" integer,
    "normal_alt_depth" integer,
    "normal_fraction" double precision,
    "genotype" varchar,
    "gene" varchar,
    "transcript" varchar,
    "hgvs_coding" varchar,
    "hgvs_protein" varchar,
    "consequence" varchar,
    "impact" varchar,
    "annotator" varchar,
    "caller" varchar,
    "structural" varchar
);
create index variant_object on silver.variant (object_hash);
create index variant_subject on silver.variant (subject_id);
create table silver.panel_region (
    item_id varchar(40) not null primary key,
    object_hash varchar(64) not null,
    place varchar not null,
    subject_id varchar(40) not null,
    confidentiality varchar(1) not null,
    sensitivities varchar(400) not null,
    "panel" varchar not null,
    "chromosome" varchar not null,
    "start" bigint not null,
    "end" bigint not null,
    "gene" varchar
);
create index panel_region_object on silver.panel_region (object_hash);
create index panel_region_subject on silver.panel_region (subject_id);
create table silver.imaging_instance (
    item_id varchar(40) not null primary key,
    object_hash varchar(64) not null,
    place varchar not null,
    subject_id varchar(40) not null,
    confidentiality varchar(1) not null,
    sensitivities varchar(400) not null,
    "study_uid" varchar not null,
    "series_uid" varchar not null,
    "sop_instance_uid" varchar not null,
    "sop_class_uid" varchar not null,
    "transfer_syntax_uid" varchar not null,
    "dicom_modality" varchar,
    "body_part" varchar,
    "study_description" varchar,
    "series_description" varchar,
    "acquired" timestamp(6),
    "series_number" integer,
    "instance_number" integer,
    "position" double precision,
    "frames" integer not null,
    "rows" integer not null,
    "columns" integer not null,
    "laterality" varchar,
    "unavailable" varchar
);
create index imaging_instance_object on silver.imaging_instance (object_hash);
create index imaging_instance_subject on silver.imaging_instance (subject_id);
create table silver.note (
    item_id varchar(40) not null primary key,
    object_hash varchar(64) not null,
    place varchar not null,
    subject_id varchar(40) not null,
    confidentiality varchar(1) not null,
    sensitivities varchar(400) not null,
    "note_kind" varchar not null,
    "written" timestamp(6) with time zone not null,
    "author_role" varchar,
    "title" varchar,
    "text" character large object not null,
    "engine" varchar not null
);
create index note_object on silver.note (object_hash);
create index note_subject on silver.note (subject_id);
create table silver.note_entity (
    item_id varchar(40) not null primary key,
    object_hash varchar(64) not null,
    place varchar not null,
    subject_id varchar(40) not null,
    confidentiality varchar(1) not null,
    sensitivities varchar(400) not null,
    "note_id" varchar(40) not null,
    "entity_kind" varchar not null,
    "preferred_name" varchar not null,
    "code" varchar,
    "surface" varchar not null,
    "start" integer not null,
    "end" integer not null,
    "section" varchar,
    "negated" boolean not null,
    "certainty" varchar not null,
    "experiencer" varchar not null,
    "temporality" varchar not null,
    "because" varchar not null
);
create index note_entity_object on silver.note_entity (object_hash);
create index note_entity_subject on silver.note_entity (subject_id);
create table silver.wearable_sample (
    item_id varchar(40) not null primary key,
    object_hash varchar(64) not null,
    place varchar not null,
    subject_id varchar(40) not null,
    confidentiality varchar(1) not null,
    sensitivities varchar(400) not null,
    "at" timestamp(6) with time zone not null,
    "metric" varchar not null,
    "value" double precision not null,
    "device" varchar not null,
    "extras" varchar
);
create index wearable_sample_object on silver.wearable_sample (object_hash);
create index wearable_sample_subject on silver.wearable_sample (subject_id);
create table silver.genotype_call (
    item_id varchar(40) not null primary key,
    object_hash varchar(64) not null,
    place varchar not null,
    subject_id varchar(40) not null,
    confidentiality varchar(1) not null,
    sensitivities varchar(400) not null,
    "variant_name" varchar not null,
    "chromosome" varchar not null,
    "position" bigint not null,
    "ref" varchar not null,
    "alt" varchar not null,
    "dosage" double precision
);
create index genotype_call_object on silver.genotype_call (object_hash);
create index genotype_call_subject on silver.genotype_call (subject_id);
create table silver.consent (
    item_id varchar(40) not null primary key,
    object_hash varchar(64) not null,
    place varchar not null,
    subject_id varchar(40) not null,
    confidentiality varchar(1) not null,
    sensitivities varchar(400) not null,
    "status" varchar not null,
    "scope" varchar not null,
    "permit" boolean not null,
    "purposes" varchar not null,
    "valid_from" date,
    "valid_to" date
);
create index consent_object on silver.consent (object_hash);
create index consent_subject on silver.consent (subject_id);
create table silver.service_order (
    item_id varchar(40) not null primary key,
    object_hash varchar(64) not null,
    place varchar not null,
    subject_id varchar(40) not null,
    confidentiality varchar(1) not null,
    sensitivities varchar(400) not null,
    "status" varchar not null,
    "display" varchar not null,
    "modality" varchar(20),
    "authored" date
);
create index service_order_object on silver.service_order (object_hash);
create index service_order_subject on silver.service_order (subject_id);
create table silver.board (
    item_id varchar(40) not null primary key,
    object_hash varchar(64) not null,
    place varchar not null,
    subject_id varchar(40),
    confidentiality varchar(1) not null,
    sensitivities varchar(400) not null,
    "board_id" varchar not null,
    "name" varchar not null,
    "starts" timestamp(6) with time zone not null,
    "zone" varchar not null,
    "site" varchar not null,
    "room" varchar
);
create index board_object on silver.board (object_hash);
create table silver.board_case (
    item_id varchar(40) not null primary key,
    object_hash varchar(64) not null,
    place varchar not null,
    subject_id varchar(40) not null,
    confidentiality varchar(1) not null,
    sensitivities varchar(400) not null,
    "case_id" varchar not null,
    "board_id" varchar not null,
    "position" integer not null,
    "reason" varchar,
    "question" varchar,
    "presenter_role" varchar,
    "planned_minutes" integer
);
create index board_case_object on silver.board_case (object_hash);
create index board_case_subject on silver.board_case (subject_id);
create index note_entity_note on silver.note_entity ("note_id");

-- Gold: ready for review. Views show silver rows under the patient they are assigned to today; tables hold what
-- was computed from them.
create schema gold;
create view gold.patient as
    select i.pseudonym, s.* from silver.patient s
    join governance.identifier i on i.identifier_id = s.subject_id
    where i.pseudonym is not null;
create view gold.identifier_link as
    select i.pseudonym, s.* from silver.identifier_link s
    join governance.identifier i on i.identifier_id = s.subject_id
    where i.pseudonym is not null;
create view gold.condition as
    select i.pseudonym, s.* from silver.condition s
    join governance.identifier i on i.identifier_id = s.subject_id
    where i.pseudonym is not null;
create view gold.observation as
    select i.pseudonym, s.* from silver.observation s
    join governance.identifier i on i.identifier_id = s.subject_id
    where i.pseudonym is not null;
create view gold.treatment as
    select i.pseudonym, s.* from silver.treatment s
    join governance.identifier i on i.identifier_id = s.subject_id
    where i.pseudonym is not null;
create view gold.specimen as
    select i.pseudonym, s.* from silver.specimen s
    join governance.identifier i on i.identifier_id = s.subject_id
    where i.pseudonym is not null;
create view gold.variant as
    select i.pseudonym, s.* from silver.variant s
    join governance.identifier i on i.identifier_id = s.subject_id
    where i.pseudonym is not null;
create view gold.panel_region as
    select i.pseudonym, s.* from silver.panel_region s
    join governance.identifier i on i.identifier_id = s.subject_id
    where i.pseudonym is not null;
create view gold.imaging_instance as
    select i.pseudonym, s.* from silver.imaging_instance s
    join governance.identifier i on i.identifier_id = s.subject_id
    where i.pseudonym is not null;
create view gold.note as
    select i.pseudonym, s.* from silver.note s
    join governance.identifier i on i.identifier_id = s.subject_id
    where i.pseudonym is not null;
create view gold.note_entity as
    select i.pseudonym, s.* from silver.note_entity s
    join governance.identifier i on i.identifier_id = s.subject_id
    where i.pseudonym is not null;
create view gold.wearable_sample as
    select i.pseudonym, s.* from silver.wearable_sample s
    join governance.identifier i on i.identifier_id = s.subject_id
    where i.pseudonym is not null;
create view gold.genotype_call as
    select i.pseudonym, s.* from silver.genotype_call s
    join governance.identifier i on i.identifier_id = s.subject_id
    where i.pseudonym is not null;
create view gold.consent as
    select i.pseudonym, s.* from silver.consent s
    join governance.identifier i on i.identifier_id = s.subject_id
    where i.pseudonym is not null;
create view gold.service_order as
    select i.pseudonym, s.* from silver.service_order s
    join governance.identifier i on i.identifier_id = s.subject_id
    where i.pseudonym is not null;
create view gold.board_case as
    select i.pseudonym, s.* from silver.board_case s
    join governance.identifier i on i.identifier_id = s.subject_id
    where i.pseudonym is not null;
create view gold.board as select * from silver.board;
create table gold.variant_tier (
    item_id varchar(40) not null primary key,
    pseudonym varchar(12) not null,
    level varchar(4) not null,
    rule varchar(80) not null,
    explanation varchar not null,
    citation varchar not null,
    rules_version varchar(40) not null
);
create index variant_tier_patient on gold.variant_tier (pseudonym);
create table gold.timeline_event (
    item_id varchar(40) not null primary key,
    pseudonym varchar(12) not null,
    object_hash varchar(64) not null,
    place varchar not null,
    confidentiality varchar(1) not null,
    sensitivities varchar(400) not null,
    "lane" varchar(20) not null,
    "start" date not null,
    "end" date,
    "ongoing" boolean not null,
    "title" varchar not null,
    "detail" varchar,
    "value" double precision,
    "unit" varchar,
    "item" varchar(40) not null
);
create index timeline_event_patient on gold.timeline_event (pseudonym);
create table gold.wearable_window (
    item_id varchar(40) not null primary key,
    pseudonym varchar(12) not null,
    object_hash varchar(64) not null,
    place varchar not null,
    confidentiality varchar(1) not null,
    sensitivities varchar(400) not null,
    "metric" varchar not null,
    "period" varchar(10) not null,
    "start" date not null,
    "value" double precision not null,
    "coverage" double precision not null,
    "samples" integer not null
);
create index wearable_window_patient on gold.wearable_window (pseudonym);
create table gold.thumbnail (
    series_id varchar(40) not null primary key,
    pseudonym varchar(12) not null,
    png binary varying(1000000),
    width integer not null,
    height integer not null,
    unavailable varchar
);
create index thumbnail_patient on gold.thumbnail (pseudonym);
create table gold.feature_block (
    pseudonym varchar(12) not null,
    name varchar(40) not null,
    version varchar(40) not null,
    modality varchar(20) not null,
    feature_values varchar not null,
    primary key (pseudonym, name)
);
