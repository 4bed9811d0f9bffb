/** A blog written as code bases are: Lombok, final collections, equality by key, nested classes, modules that export nothing. */
package io.jalchemy.examples.newsroom;
