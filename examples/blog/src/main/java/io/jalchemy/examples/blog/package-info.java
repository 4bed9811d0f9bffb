/** The blog example. */
package io.jalchemy.examples.blog;
