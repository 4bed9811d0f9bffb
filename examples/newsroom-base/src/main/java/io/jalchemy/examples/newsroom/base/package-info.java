/** What the entities of all modules have. */
package io.jalchemy.examples.newsroom.base;
