package shop;

import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

// region mapper
@Mapper
public interface ItemMapper {

    ItemMapper INSTANCE = Mappers.getMapper(ItemMapper.class);

    ItemDto toDto(Item item);
}
// endregion
