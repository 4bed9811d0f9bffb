/** Sessions and connections that are part of transactions which somebody else begins and ends. */
package io.jalchemy.tests.joined;
