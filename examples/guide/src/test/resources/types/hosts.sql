SELECT hosts.address
FROM hosts
WHERE hosts.address << CAST(? AS cidr) AND hosts.labels ?? ?
ORDER BY hosts.address;
SELECT hosts.address FROM hosts WHERE hosts.place = CAST(? AS place);
