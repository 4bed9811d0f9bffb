package io.jalchemy.cli.diagram;

import io.jalchemy.sql.schema.MetaData;

/**
 * A picture of a schema: a box for each table with its columns, and a line for each foreign key. The same schema gives the same text, in
 * whatever order its tables come.
 *
 * <pre>{@code
 * Table users = Table.of("users", Column.of("id", BIGINT).primaryKey());
 * Table posts = Table.of(
 *         "posts",
 *         Column.of("id", BIGINT).primaryKey(),
 *         Column.of("author_id", BIGINT).notNull().references("users.id"));
 * Diagram diagram = Diagram.of(MetaData.of(users, posts));
 * System.out.println(diagram.mermaid()); // for Markdown: GitHub and GitLab draw it
 * System.out.println(diagram.svg()); // for a browser, or an editor of pictures
 * }</pre>
 */
public final class Diagram {

    private final DiagramModel model;

    private Diagram(DiagramModel model) {
        this.model = model;
    }

    /** Returns the picture of {@code metadata}; of a registry, that is {@code Diagram.of(registry.metadata())}. */
    public static Diagram of(MetaData metadata) {
        return new Diagram(DiagramModel.of(metadata));
    }

    /**
     * Returns the picture as text for Mermaid, an {@code erDiagram} (mermaid.js.org/syntax/entityRelationshipDiagram.html). What Mermaid has no
     * place for in a name is replaced by an underscore.
     */
    public String mermaid() {
        return MermaidText.of(model);
    }

    /** Returns the picture as SVG that stands for itself: no script, no font to load, light or dark as the reader's system is. */
    public String svg() {
        return SvgText.of(model, new DiagramLayout(model).arranged());
    }
}
