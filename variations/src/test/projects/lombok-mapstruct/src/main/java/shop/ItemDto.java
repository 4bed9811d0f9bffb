package shop;

public record ItemDto(Long id, String name) {}
