using System.Data;
using System.Globalization;
using Dapper;

namespace NewsBot.Storage;

/// <summary>How our types lie in columns, the same in both databases.</summary>
internal static class ColumnTypes
{
    public static void Register()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new Times());
        SqlMapper.AddTypeHandler(new Addresses());
    }

    /// <summary>A moment is a BIGINT of Unix milliseconds, UTC.</summary>
    private sealed class Times : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override DateTimeOffset Parse(object value) =>
            DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(value, CultureInfo.InvariantCulture));

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
        {
            parameter.DbType = DbType.Int64;
            parameter.Value = value.ToUnixTimeMilliseconds();
        }
    }

    /// <summary>An absolute address is text.</summary>
    private sealed class Addresses : SqlMapper.TypeHandler<Uri>
    {
        public override Uri Parse(object value) => new((string)value, UriKind.Absolute);

        public override void SetValue(IDbDataParameter parameter, Uri? value)
        {
            parameter.DbType = DbType.String;
            parameter.Value = (object?)value?.AbsoluteUri ?? DBNull.Value;
        }
    }
}
