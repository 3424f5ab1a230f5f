// Dates from day numbers: integer division with care, comparisons, enums, ranges of years.
foreach (int day in (int[])[0, 59, 11016, 19782, 20000, -1, -719468])
{
    Date date = Date.FromDays(day);
    Console.WriteLine($"{date.Year}-{date.Month:D2}-{date.Day:D2} {date.ToDays() == day} {(int)date.Weekday}");
}

Console.WriteLine(new Date(2024, 2, 29) < new Date(2024, 3, 1));
int leap = 0;
for (int year = 1900; year <= 2100; year++)
    if (Date.IsLeap(year))
        leap++;
Console.WriteLine(leap);

enum Weekday { Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday }

readonly record struct Date(int Year, int Month, int Day) : IComparable<Date>
{
    public static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public Weekday Weekday => (Weekday)(((this.ToDays() + 4) % 7 + 7) % 7);

    public static Date FromDays(int days)
    {
        days += 719468;
        int era = (days >= 0 ? days : days - 146096) / 146097;
        int ofEra = days - era * 146097;
        int yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146096) / 365;
        int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shifted = (5 * ofYear + 2) / 153;
        int month = shifted < 10 ? shifted + 3 : shifted - 9;
        return new(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * shifted + 2) / 5 + 1);
    }

    public int ToDays()
    {
        int year = this.Month <= 2 ? this.Year - 1 : this.Year;
        int era = (year >= 0 ? year : year - 399) / 400;
        int yearOfEra = year - era * 400;
        int ofYear = (153 * (this.Month > 2 ? this.Month - 3 : this.Month + 9) + 2) / 5 + this.Day - 1;
        return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear - 719468;
    }

    public int CompareTo(Date other) => this.ToDays().CompareTo(other.ToDays());
    public static bool operator <(Date a, Date b) => a.CompareTo(b) < 0;
    public static bool operator >(Date a, Date b) => a.CompareTo(b) > 0;
}
