package io.jalchemy.sql.tree;

/** The tree of a statement. */
public sealed interface StatementNode extends Node
        permits QueryNode, InsertNode, UpdateNode, DeleteNode, MergeNode, TextNode {}
