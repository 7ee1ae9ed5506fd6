-- Every place that a computed item was made from, in the order of its sources; the columns of the item itself name the
-- first. Read and replaced patient by patient, as the items are.
create table gold.item_source (
    item_id varchar(40) not null,
    pseudonym varchar(12) not null,
    ordinal integer not null,
    object_hash varchar(64) not null,
    place varchar not null
);
create index item_source_patient on gold.item_source (pseudonym);

-- Items of before keep the one source that was kept of them, until their patient's gold is built again: at the next
-- import.
insert into gold.item_source (item_id, pseudonym, ordinal, object_hash, place)
    select t.item_id, t.pseudonym, 1, t.object_hash, t.place from gold.timeline_event t
    union all
    select t.item_id, t.pseudonym, 1, t.object_hash, t.place from gold.wearable_window t;
update bronze.object set in_gold = false;
