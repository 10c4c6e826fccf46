-- What ends soon is counted at each change: among the published offers alone, not through all that ever had a closing date.
create index offer_list_published on offer_list (apply_by) where state = 'published';
