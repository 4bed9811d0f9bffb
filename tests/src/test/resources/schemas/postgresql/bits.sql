-- Strings of bits in rows of a class, alone and in lists, with defaults.
CREATE TABLE masks (id integer PRIMARY KEY, flags bit(3) NOT NULL DEFAULT B'101', few varbit(16), many bit varying, lists bit(3)[]);
