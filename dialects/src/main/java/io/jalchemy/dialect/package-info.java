/** The databases that the library knows. */
package io.jalchemy.dialect;
