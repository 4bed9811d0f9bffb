/** The chinook example. */
package io.jalchemy.examples.chinook;
