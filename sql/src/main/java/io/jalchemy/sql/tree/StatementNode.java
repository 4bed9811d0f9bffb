package io.jalchemy.sql.tree;

/** A statement. */
public sealed interface StatementNode extends Node permits SelectNode, InsertNode, UpdateNode, DeleteNode {}
