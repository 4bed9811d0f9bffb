package io.jalchemy.sql.tree;

/** A statement. */
public sealed interface StatementNode extends Node permits QueryNode, InsertNode, UpdateNode, DeleteNode, MergeNode {}
