/** A shop. */
// region module
module shop {
    requires io.jalchemy.orm;
}
// endregion
