SELECT stays.room FROM stays WHERE stays.days && CAST(? AS daterange);
SELECT stays.id, stays.room, stays.days FROM stays WHERE stays.days @> ? ORDER BY lower(stays.days);
