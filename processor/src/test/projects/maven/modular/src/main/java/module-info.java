module shop {
    requires io.jalchemy.mapping;
}
