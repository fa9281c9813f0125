package imr.web.api;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import imr.field.Field;
import imr.field.IssueValues;
import imr.json.Json;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Derives JSON Schema (draft 2020-12, as in OpenAPI 3.1) from the records that Jackson writes.
///
/// A key is required unless it is [OmittedIfNull], and can be null only if it is `@Nullable`.
/// Objects allow no other keys. A map's keys are all ids of an enum's constants, or any ids of
/// fields if they are text. Not thread-safe.
final class Schemas {
  private final SchemaBuilder builder;

  Schemas() {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                Option.DEFINITIONS_FOR_ALL_OBJECTS,
                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                Option.INLINE_NULLABLE_SCHEMAS,
                Option.PLAIN_DEFINITION_KEYS)
            .without(Option.SCHEMA_VERSION_INDICATOR);
    config
        .forTypesInGeneral()
        .withPropertySorter((_, _) -> 0) // as declared
        .withCustomDefinitionProvider(Schemas::codes)
        .withCustomDefinitionProvider(Schemas::map)
        .withCustomDefinitionProvider(new Flattened())
        .withDefinitionNamingStrategy((key, context) -> name(key.getType().getErasedType()));
    config
        .forFields()
        .withIgnoreCheck(field -> isFlattened(field.getRawMember().getDeclaringClass(), field))
        .withRequiredCheck(field -> field.getAnnotation(OmittedIfNull.class) == null)
        .withNullableCheck(Schemas::isNullable)
        .withPropertyNameOverrideResolver(Schemas::name)
        .withDescriptionResolver(Schemas::description);
    builder = new SchemaGenerator(config.build()).buildMultipleSchemaDefinitions();
  }

  /// Returns a reference to the schema of an answer.
  ObjectNode of(Class<?> answer) {
    return builder.createSchemaReference(answer);
  }

  /// The schemas of all referenced answers and their parts, by name.
  ObjectNode all() {
    return builder.collectDefinitions("components/schemas");
  }

  /// The schema's name. A nested record is named after its outer record.
  private static String name(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return (outer == null ? "" : name(outer).replaceFirst("Answer$", "")) + type.getSimpleName();
  }

  private static boolean isNullable(FieldScope field) {
    return field.getAnnotation(OmittedIfNull.class) == null
        && field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static @Nullable String name(FieldScope field) {
    JsonProperty named = field.getAnnotation(JsonProperty.class);
    return named == null ? null : named.value();
  }

  private static @Nullable String description(FieldScope field) {
    JsonPropertyDescription described = field.getAnnotation(JsonPropertyDescription.class);
    return described == null ? null : described.value();
  }

  private static boolean isFlattened(Class<?> type, FieldScope field) {
    return type.isRecord()
        && Arrays.stream(type.getRecordComponents())
            .anyMatch(c -> c.getName().equals(field.getDeclaredName()) && isFlattened(c));
  }

  private static boolean isFlattened(RecordComponent component) {
    return has(component, JsonUnwrapped.class) || has(component, JsonAnyGetter.class);
  }

  private static boolean has(RecordComponent component, Class<? extends Annotation> annotation) {
    return component.getAccessor().isAnnotationPresent(annotation);
  }

  private static @Nullable CustomDefinition codes(
      ResolvedType type, SchemaGenerationContext context) {
    if (!type.isInstanceOf(Enum.class)) {
      return null;
    }
    ObjectNode schema = Json.object().put("type", "string");
    ArrayNode codes = schema.putArray("enum");
    ids(type.getErasedType()).forEach(codes::add);
    return inline(schema);
  }

  private static @Nullable CustomDefinition map(
      ResolvedType type, SchemaGenerationContext context) {
    if (!type.isInstanceOf(Map.class)) {
      return null;
    }
    List<ResolvedType> of = type.typeParametersFor(Map.class);
    ObjectNode schema = Json.object().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    if (of.getFirst().isInstanceOf(Enum.class)) {
      ArrayNode required = schema.putArray("required");
      for (String id : ids(of.getFirst().getErasedType())) {
        properties.set(id, context.createDefinitionReference(of.getLast()));
        required.add(id);
      }
    } else {
      for (Field field : Field.values()) {
        properties.set(field.id(), context.createDefinitionReference(of.getLast()));
      }
    }
    return inline(schema.put("additionalProperties", false));
  }

  private static List<String> ids(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(c -> IssueValues.id((Enum<?>) c)).toList();
  }

  private static CustomDefinition inline(ObjectNode schema) {
    return new CustomDefinition(
        schema, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.YES);
  }

  /// Merges the keys of a component into the object that contains it, as Jackson does.
  private static final class Flattened implements CustomDefinitionProviderV2 {
    @Override
    public @Nullable CustomDefinition provideCustomSchemaDefinition(
        ResolvedType type, SchemaGenerationContext context) {
      Class<?> raw = type.getErasedType();
      if (!raw.isRecord()
          || Arrays.stream(raw.getRecordComponents()).noneMatch(Schemas::isFlattened)) {
        return null;
      }
      ObjectNode schema = context.createStandardDefinition(type, this);
      for (RecordComponent component : raw.getRecordComponents()) {
        if (isFlattened(component)) {
          ResolvedType of = context.getTypeContext().resolve(component.getGenericType());
          ObjectNode part = context.createDefinition(of);
          ObjectNode properties = schema.withObjectProperty("properties");
          part.get("properties")
              .properties()
              .forEach(p -> properties.putIfAbsent(p.getKey(), p.getValue()));
          if (part.has("required")
              && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            schema.withArrayProperty("required").addAll((ArrayNode) part.get("required"));
          }
        }
      }
      return new CustomDefinition(schema);
    }
  }
}
