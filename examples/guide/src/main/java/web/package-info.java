/** The server of the page on web applications. */
@NullMarked
package web;

import org.jspecify.annotations.NullMarked;
