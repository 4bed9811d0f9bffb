/**
 * The command line. {@link io.jalchemy.cli.Main} runs a command: {@code generate} writes classes for the tables of a database, {@code diagram} draws
 * them. Programs that want the same without a command line use {@link io.jalchemy.cli.generate.EntityGenerator} and
 * {@link io.jalchemy.cli.diagram.Diagram}.
 */
@NullMarked
package io.jalchemy.cli;

import org.jspecify.annotations.NullMarked;
