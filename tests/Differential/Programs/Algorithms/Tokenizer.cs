// A tokenizer that yields tokens of a ref struct, keywords in a table, positions in errors.
string source = "let x1 = 10 + (y * 0x1F); // note\nif x1 >= 3 { print \"hi\" }";
int line = 1, count = 0;
var lexer = new Lexer(source);
while (lexer.Next(out Token token))
{
    count++;
    Console.Write($"{(int)token.Kind}:{token.Length}@{token.Line} ");
    if (token.Line == line) continue;
    line = token.Line;
    Console.WriteLine();
}

Console.WriteLine();
Console.WriteLine(count);
lexer = new Lexer("a $ b");
try
{
    while (lexer.Next(out _))
    {
    }
}
catch (FormatException e)
{
    Console.WriteLine(e.Message);
}

enum Kind { Word, Keyword, Number, Text, Symbol }

readonly record struct Token(Kind Kind, int Length, int Line);

ref struct Lexer(ReadOnlySpan<char> text)
{
    ReadOnlySpan<char> _rest = text;
    int _line = 1;

    public bool Next(out Token token)
    {
        while (_rest is [' ' or '\n' or '/', ..])
        {
            if (_rest[0] == '\n') _line++;
            if (_rest is ['/', '/', ..])
            {
                int end = _rest.IndexOf('\n');
                _rest = end < 0 ? default : _rest[end..];
                continue;
            }

            _rest = _rest[1..];
        }

        token = default;
        if (_rest.IsEmpty) return false;
        int length = 1;
        Kind kind = Kind.Symbol;
        switch (_rest[0])
        {
            case >= 'a' and <= 'z':
                while (length < _rest.Length && char.IsAsciiLetterOrDigit(_rest[length])) length++;
                kind = _rest[..length] is "let" or "if" or "print" ? Kind.Keyword : Kind.Word;
                break;
            case >= '0' and <= '9':
                while (length < _rest.Length && (char.IsAsciiHexDigit(_rest[length]) || _rest[length] == 'x')) length++;
                kind = Kind.Number;
                break;
            case '"':
                length = _rest[1..].IndexOf('"') + 2;
                kind = Kind.Text;
                break;
            case '>' or '<' when _rest is [_, '=', ..]:
                length = 2;
                break;
            case '=' or '+' or '*' or '(' or ')' or ';' or '{' or '}' or '<' or '>':
                break;
            default:
                throw new FormatException("no token begins so");
        }

        token = new(kind, length, _line);
        _rest = _rest[length..];
        return true;
    }
}
