-- The last day on which an offer is shown: those published before had only a last day to apply. Published offers are few, and read whole
-- by every search: no index.
alter table published_offer add column until text collate "C";
update published_offer set until = payload ->> 'applyBy';
-- Desks say for how long an offer is published and why it closes: one that does asks for a site that keeps both.
update sync_meta set schema_max = greatest(schema_max, 8);
