package io.jalchemy.migrate.revision;

import java.util.Locale;

/**
 * In what the texts of databases differ, as far as it matters for finding where a statement ends.
 *
 * @param nestedComments whether a comment may have comments in it
 * @param dollarQuotes whether {@code $tag$ … $tag$} is a string
 * @param escapeStrings whether {@code E'…'} is a string in which a backslash escapes
 * @param backslashes whether a backslash escapes in every string
 * @param backquotes whether {@code `…`} is a name
 * @param brackets whether {@code […]} is a name
 */
record SqlSyntax(
        boolean nestedComments,
        boolean dollarQuotes,
        boolean escapeStrings,
        boolean backslashes,
        boolean backquotes,
        boolean brackets) {

    /** Returns the syntax of a dialect; that of the SQL standard for one that is not known. */
    static SqlSyntax of(String dialectName) {
        return switch (dialectName.toLowerCase(Locale.ROOT)) {
            case "postgresql" -> new SqlSyntax(true, true, true, false, false, false);
            case "sqlite" -> new SqlSyntax(false, false, false, false, true, true);
            case "mysql", "mariadb" -> new SqlSyntax(false, false, false, true, true, false);
            case "h2" -> new SqlSyntax(true, true, false, false, false, false);
            default -> new SqlSyntax(true, false, false, false, false, false);
        };
    }
}
