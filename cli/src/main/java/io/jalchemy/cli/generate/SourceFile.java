package io.jalchemy.cli.generate;

/**
 * A generated source.
 *
 * @param path where it belongs below the directory of sources, with slashes: {@code shop/model/Order.java}
 * @param text the source, with line feeds
 */
public record SourceFile(String path, String text) {}
