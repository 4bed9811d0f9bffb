SELECT subscribers.id, subscribers.mail, encode(subscribers.fingerprint, 'hex') AS fingerprint
FROM subscribers
WHERE subscribers.mail = lower(trim(?));
