namespace NewsBot.Configuration;

/// <summary>Says in plain words what kind of value a key takes.</summary>
internal static class ValueNames
{
    /// <summary>Such as "a whole number".</summary>
    public static string Of(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.String => "a text",
        TypeCode.Boolean => "true or false",
        TypeCode.Double or TypeCode.Decimal or TypeCode.Single => "a number",
        TypeCode.Int32 or TypeCode.Int64 when !type.IsEnum => "a whole number",
        _ when type == typeof(Uri) => "an address",
        _ when type == typeof(TimeSpan) => "a time such as \"00:05:00\"",
        _ => $"a {type.Name}",
    };
}
